package tag

import "context"

// leaveTitles is the key of a context under which titles keep their tags.
type leaveTitles struct{}

// LeaveTitles gives a context under which package pos leaves titles as the network has tagged them. The names have learned
// from such tags.
func LeaveTitles(ctx context.Context) context.Context {
	return context.WithValue(ctx, leaveTitles{}, true)
}

// TitlesLeft reports a context of [LeaveTitles].
func TitlesLeft(ctx context.Context) bool { return ctx.Value(leaveTitles{}) != nil }
