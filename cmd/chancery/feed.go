package main

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"chancery"
	"chancery/internal/feed"
	"chancery/internal/query"
)

// feedVerb makes a feed of what is new in a record.
type feedVerb struct {
	sourceFlags
	Between   string `placeholder:"A,B" help:"Only what concerns these polities, as codes (JPN,KOR) or names. None: all."`
	Mechanism string `placeholder:"ID" help:"Only this arrangement and the promises that name it."`
	Topic     string `placeholder:"TOPIC" help:"Only what is about this topic, such as trade, or trade/tariffs."`
	Since     string `placeholder:"DATE" help:"Only what changed on that day or later."`
	Most      int    `default:"100" placeholder:"N" help:"At most so many items, the newest; 0: all. None: 100."`
	Format    string `enum:"auto,atom,json" default:"auto" help:"atom or json (JSON Feed). None: by the name of the -o file, else atom."`
	Labels    string `enum:"en,ja,ko" default:"en" help:"The language of titles: en, ja or ko. Words of documents stay as they are."`
	Output    string `short:"o" placeholder:"FILE" help:"Write to this file, which is replaced as a whole; - is standard output."`
}

// Help shows examples.
func (feedVerb) Help() string {
	return `A feed for any feed reader: each meeting, promise, arrangement, office, figure and outlook as it stands after its last change, with its sources and what they differ on. Of a register, an item is of the time at which the register learned of the change; of files, of the day on which they were published.

Examples:
  chancery feed --between JPN,KOR -o japan-korea.xml
  chancery feed --topic trade --since 2031-05-01
  chancery feed examples/ --between EST,LVA --format json`
}

// Validate refuses flags that cannot be read.
func (v feedVerb) Validate() error {
	_, err := dateFlag("--since", v.Since)
	if err == nil && v.Most < 0 {
		err = errors.New("--most takes 1 or more, or 0 for all")
	}
	return errors.Join(err, v.sourceFlags.Validate())
}

// Run reads the documents, or the register, and writes the feed.
func (v feedVerb) Run(ctx context.Context, con *console) error {
	between, err := polities("--between", v.Between)
	if err != nil {
		return err
	}
	since, err := dateFlag("--since", v.Since)
	if err != nil {
		return err
	}
	return v.ask(ctx, con, v.Output, between, func(s *source, out *outfile) error {
		options := feed.Options{Language: chancery.Language(v.Labels), Topic: v.Topic, Since: since.First(), Most: v.Most}
		var err error
		if options.Changed, err = s.changed(); err != nil {
			return err
		}
		if v.Mechanism != "" {
			options.Mechanism = s.resolve(chancery.EntryID(v.Mechanism))
		}
		f, err := feed.Of(query.Among(&s.record, between...), options)
		if err != nil {
			return err
		}
		printer := f.Atom
		if v.Format == "json" || v.Format == "auto" && strings.EqualFold(filepath.Ext(v.Output), ".json") {
			printer = f.JSON
		}
		return con.into(out, printer)
	})
}
