package timeline

// Options of the package's stages. The zero value is the default.
type Options struct{}
