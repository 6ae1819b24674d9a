// Package exporttest tries the formats of package export with what reads them: JSON Schemas and their validator, a
// reader of brat's standoff, TimelineJS3 in a browser. It is a module of its own, so that the library does not depend
// on the validator.
package exporttest
