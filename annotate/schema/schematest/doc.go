// Package schematest tries the JSON Schema of dateline/1 with a validator: Documents must satisfy it, and broken ones
// must not. It is a module of its own, so that the library does not depend on the validator.
package schematest
