# Works the headline table of a run out again, from its plays: Rscript notebooks/read.R output/headline
folder <- c(commandArgs(trailingOnly = TRUE), "output/headline")[1]
read <- function(name) read.csv(file.path(folder, name), check.names = FALSE, colClasses = c(components = "character"))
measures <- c("on-time-share", "late-mw", "tests", "examiner-hours")
# To the second figure of the half-width; in full where there is none.
told <- function(value, half) {
  if (is.na(half) || half <= 0) return(format(value, digits = 15))
  place <- as.integer(sub(".*e", "", sprintf("%.1e", half))) - 1
  formatC(round(value / 10^place) * 10^place, format = "f", digits = max(0, -place), big.mark = ",")
}
dictionary <- read.csv(file.path(folder, "dictionary.csv"))
units <- with(dictionary[dictionary$file == "results.csv", ], setNames(unit, column))
plays <- read("results.csv")
summary <- read("summary.csv")
summary$minus[is.na(summary$minus)] <- ""
for (i in which(summary$measure %in% measures & summary$n > 0)) {
  row <- summary[i, ]
  of <- function(regime) plays[plays$regime == regime & plays$components == row$components, ][[row$measure]]
  values <- of(row$regime) - if (row$minus == "") 0 else of(row$minus)
  values <- values[is.finite(values)]
  n <- length(values)
  half <- if (n > 1) qt(0.975, n - 1) * sd(values) / sqrt(n) else 0
  minus <- if (row$minus == "") "-" else row$minus
  cat(row$components, row$regime, minus, row$measure, told(mean(values), half), "+-", told(half, half), units[[row$measure]], "n", n, "\n")
}
