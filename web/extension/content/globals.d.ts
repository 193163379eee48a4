/** The text of a file, put in its place by build.mjs. */
declare function fileText(path: string): string;
