// The version of Pinchpoint, from its package.
import packageFile from '../../package.json' with { type: 'json' };

export const version: string = packageFile.version;
