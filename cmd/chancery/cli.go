package main

import (
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// cli is the grammar of the command line: one field a verb.
type cli struct {
	Dossier dossierVerb `cmd:"" help:"Tell all that documents, or a register, say of a relation between two polities."`
	briefVerbs
	subscriptionVerbs
	Ingest  ingestVerb  `cmd:"" help:"Take documents into a register."`
	Read    readVerb    `cmd:"" help:"Print what documents say, as JSON Lines, without touching any register."`
	Inspect inspectVerb `cmd:"" help:"Show how the program reads a document: sentences, words, mentions, claims."`
	Search  searchVerb  `cmd:"" help:"Find passages of a register by words, in English, Japanese or Korean."`
	exchangeVerbs
	Confirm confirmVerb `cmd:"" group:"desk" help:"Say that an entry is as the sources say."`
	Correct correctVerb `cmd:"" group:"desk" help:"Give a field of an entry another value."`
	Merge   mergeVerb   `cmd:"" group:"desk" help:"Make two entries one."`
	Split   splitVerb   `cmd:"" group:"desk" help:"Take claims out of an entry, into one of their own."`
	Retract retractVerb `cmd:"" group:"desk" help:"Withdraw an entry or a claim."`
	Note    noteVerb    `cmd:"" group:"desk" help:"Leave a remark on an entry."`
	Status  statusVerb  `cmd:"" group:"desk" help:"Say how far a commitment has come."`
	Score   scoreVerb   `cmd:"" group:"desk" help:"Say how a member complied with a commitment."`
	Undo    undoVerb    `cmd:"" group:"desk" help:"Have a ruling count no more."`
	Rulings rulingsVerb `cmd:"" group:"desk" help:"List what people ruled."`
	Erase   eraseVerb   `cmd:"" group:"desk" help:"Take a document out of the register for good."`

	Reread  rereadVerb  `cmd:"" help:"Have this version of the program read again what another version read."`
	Watch   watchVerb   `cmd:"" help:"List what is overdue, due, dormant, disputed, and what hangs on whom."`
	Rebuild rebuildVerb `cmd:"" help:"Make again all that a register derives from its documents."`
	Verify  verifyVerb  `cmd:"" help:"Look for anything amiss in a register."`

	Version kong.VersionFlag `help:"Print the version."`
}

const description = `Reads diplomatic papers and keeps, for a relation between polities, what was agreed, by whom, in whose words, on what evidence.`

const epilogue = `PATH is a file or a folder, of text, Markdown or HTML; - is standard input. Flags may stand before or after the verb.

Exit status: 0 done; 1 could not be done, the message says why; 2 the command line is wrong; 3 done, but for the documents that are named; 4 done, and something is overdue (watch); 130 interrupted.`

// exitStatus carries the status that kong asks to exit with.
type exitStatus int

func (e exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(e)) }

func newParser(c *cli, con *console) (*kong.Kong, error) {
	return kong.New(c,
		kong.Name("chancery"),
		kong.Description(description+"\n\n"+epilogue),
		kong.Vars{"version": version()},
		kong.ExplicitGroups([]kong.Group{{Key: "desk", Title: "The desk:", Description: "What people rule on what a register tells. Each can be undone."}}),
		kong.Writers(con.out, con.err),
		kong.Exit(func(status int) { panic(exitStatus(status)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
	)
}

// parse reads the command line. What kong would exit with comes back as an exitStatus.
func parse(parser *kong.Kong, args []string) (call *kong.Context, err error) {
	defer func() {
		switch asked := recover().(type) {
		case nil:
		case exitStatus:
			err = asked
		default:
			panic(asked)
		}
	}()
	if len(args) == 0 {
		args = []string{"--help"}
	}
	return parser.Parse(verbFirst(parser.Model.Node, args))
}

// verbFirst moves the verb before the flags that stand before it: kong takes the flags of a verb only after it. Which
// words are values of flags is known from the grammar.
func verbFirst(root *kong.Node, args []string) []string {
	takesValue := make(map[string]bool)
	err := kong.Visit(root, func(node kong.Visitable, next kong.Next) error {
		if flag, ok := node.(*kong.Flag); ok {
			takesValue["--"+flag.Name] = !flag.IsBool()
			takesValue["-"+string(flag.Short)] = !flag.IsBool()
		}
		return next(nil)
	})
	if err != nil {
		return args
	}
	for i := 0; i < len(args) && args[i] != "--"; i++ {
		if takesValue[args[i]] {
			i++
			continue
		}
		if !strings.HasPrefix(args[i], "-") {
			return slices.Concat(args[i:i+1], args[:i], args[i+1:])
		}
	}
	return args
}

// version is that of the build.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "chancery (devel)"
	}
	return "chancery " + info.Main.Version
}

// pathsFlag is the argument of verbs that read documents.
type pathsFlag struct {
	Paths []string `arg:"" name:"path" help:"Files and folders to read; - is standard input."`
}
