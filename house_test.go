package chancery_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const mostLines = 500

func TestFileSizes(t *testing.T) {
	_, sources := house(t)
	for _, s := range sources {
		if s.lines > mostLines {
			t.Errorf("%s has %d lines, at most %d: split it by subject", s.name, s.lines, mostLines)
		}
	}
}

func TestPackageNames(t *testing.T) {
	_, sources := house(t)
	vague := []string{"util", "utils", "common", "helper", "helpers", "model", "models", "types", "misc", "shared"}
	for _, s := range sources {
		if name := s.file.Name.Name; slices.Contains(vague, name) {
			t.Errorf("%s: package %s says nothing about what is in it", s.name, name)
		}
	}
}

// TestComments asks for a comment on every package and on every exported name; the linter looks at their form.
func TestComments(t *testing.T) {
	fset, sources := house(t)
	documented := make(map[string]bool)
	for _, s := range sources {
		if s.test {
			continue
		}
		documented[s.room] = documented[s.room] || s.file.Doc != nil
		for name, pos := range undocumented(s.file) {
			t.Errorf("%s: %s is exported and has no comment", fset.Position(pos), name)
		}
	}
	for _, s := range sources {
		if has, counted := documented[s.room]; counted && !has {
			t.Errorf("package %s has no comment", s.room)
			documented[s.room] = true
		}
	}
}

// undocumented yields the exported names of a file that have no comment. A comment on a group of constants or variables
// counts for all in it; methods count where their type is exported.
func undocumented(file *ast.File) map[string]token.Pos {
	missing := make(map[string]token.Pos)
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Doc == nil && d.Name.IsExported() && exportedReceiver(d) && !implementsKnown(d) {
				missing[d.Name.Name] = d.Pos()
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if d.Doc != nil {
					break
				}
				switch s := spec.(type) {
				case *ast.TypeSpec:
					if s.Doc == nil && s.Name.IsExported() {
						missing[s.Name.Name] = s.Pos()
					}
				case *ast.ValueSpec:
					for _, name := range s.Names {
						if s.Doc == nil && s.Comment == nil && name.IsExported() {
							missing[name.Name] = name.Pos()
						}
					}
				}
			}
		}
	}
	return missing
}

func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	of := d.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	if generic, ok := of.(*ast.IndexExpr); ok {
		of = generic.X
	}
	name, ok := of.(*ast.Ident)
	return ok && name.IsExported()
}

// implementsKnown is true for methods whose meaning the standard library's interfaces give.
func implementsKnown(d *ast.FuncDecl) bool {
	return d.Recv != nil && slices.Contains([]string{"Error", "String", "Len", "Less", "Swap"}, d.Name.Name)
}

// TestReach asks that only programs read the environment, and that pure rooms touch neither clock nor files.
func TestReach(t *testing.T) {
	fset, sources := house(t)
	for _, s := range sources {
		r, ok := roomAt(s.room)
		if s.test || !ok {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if pkg, ok := sel.X.(*ast.Ident); ok && r.mayNotCall(pkg.Name, sel.Sel.Name) {
				t.Errorf("%s: %s.%s in %s", fset.Position(n.Pos()), pkg.Name, sel.Sel.Name, s.room)
			}
			return true
		})
	}
}

func (r room) mayNotCall(pkg, name string) bool {
	switch pkg {
	case "os":
		return r.kind != program && slices.Contains([]string{"Args", "Environ", "ExpandEnv", "Getenv", "LookupEnv", "Setenv"}, name)
	case "time":
		return r.kind == pure && slices.Contains([]string{
			"After", "AfterFunc", "Local", "NewTicker", "NewTimer", "Now", "Since", "Sleep", "Tick", "Until",
		}, name)
	case "filepath":
		return r.kind == pure && slices.Contains([]string{"Abs", "EvalSymlinks", "Glob", "Walk", "WalkDir"}, name)
	case "rand": // math/rand/v2: what is made from a seed is the same every time
		return r.kind == pure && !slices.Contains([]string{"ChaCha8", "New", "NewChaCha8", "NewPCG", "NewZipf", "PCG", "Rand", "Source", "Zipf"}, name)
	}
	return false
}

// TestNoStateInPackages finds package-level variables that are changed after they are set, and locks kept beside them.
func TestNoStateInPackages(t *testing.T) {
	fset, sources := house(t)
	byRoom := make(map[string][]*ast.File)
	for _, s := range sources {
		if !s.test {
			byRoom[s.room] = append(byRoom[s.room], s.file)
		}
	}
	for dir, files := range byRoom {
		info := &types.Info{Uses: make(map[*ast.Ident]types.Object)}
		// Imports are left unresolved: only what a name stands for within its package matters, and errors say nothing new.
		conf := types.Config{Error: func(error) {}, Importer: nil}
		pkg, _ := conf.Check(dir, fset, files, info)
		for _, file := range files {
			for _, id := range changed(file) {
				v, ok := info.Uses[id].(*types.Var)
				if ok && v.Parent() == pkg.Scope() {
					t.Errorf("%s: the package-level variable %s is changed", fset.Position(id.Pos()), id.Name)
				}
			}
			for _, id := range locks(file) {
				t.Errorf("%s: package-level state: %s", fset.Position(id.Pos()), id.Name)
			}
		}
	}
}

// changed are the names that a file assigns to, increments, deletes from or clears.
func changed(file *ast.File) []*ast.Ident {
	var found []*ast.Ident
	add := func(e ast.Expr) {
		for {
			switch x := e.(type) {
			case *ast.Ident:
				found = append(found, x)
				return
			case *ast.IndexExpr:
				e = x.X
			case *ast.SelectorExpr:
				e = x.X
			case *ast.StarExpr:
				e = x.X
			case *ast.ParenExpr:
				e = x.X
			default:
				return
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch s := n.(type) {
		case *ast.AssignStmt:
			if s.Tok != token.DEFINE {
				for _, e := range s.Lhs {
					add(e)
				}
			}
		case *ast.IncDecStmt:
			add(s.X)
		case *ast.CallExpr:
			if name, ok := s.Fun.(*ast.Ident); ok && (name.Name == "delete" || name.Name == "clear") && len(s.Args) > 0 {
				add(s.Args[0])
			}
		}
		return true
	})
	return found
}

// locks are package-level variables whose type is made to be changed. A value computed once, by sync.OnceValue, is not.
func locks(file *ast.File) []*ast.Ident {
	var found []*ast.Ident
	for _, decl := range file.Decls {
		d, ok := decl.(*ast.GenDecl)
		if !ok || d.Tok != token.VAR {
			continue
		}
		for _, spec := range d.Specs {
			v := spec.(*ast.ValueSpec)
			kind, ok := v.Type.(*ast.SelectorExpr)
			if !ok {
				continue
			}
			pkg, ok := kind.X.(*ast.Ident)
			if ok && (pkg.Name == "sync" && kind.Sel.Name != "Pool" || strings.HasPrefix(pkg.Name, "atomic")) {
				found = append(found, v.Names...)
			}
		}
	}
	return found
}

// TestDependenciesAreDecided asks for a reason, in some note of docs/decisions, for each module that go.mod requires directly.
func TestDependenciesAreDecided(t *testing.T) {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	notes, err := filepath.Glob("docs/decisions/*.md")
	if err != nil {
		t.Fatal(err)
	}
	var decided strings.Builder
	for _, name := range notes {
		note, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		decided.Write(note)
	}
	for line := range strings.Lines(string(mod)) {
		fields := strings.Fields(strings.TrimPrefix(line, "require "))
		if len(fields) == 2 && strings.HasPrefix(fields[1], "v") && !strings.Contains(decided.String(), "| "+fields[0]+" |") {
			t.Errorf("go.mod requires %s: no note in docs/decisions says why", fields[0])
		}
	}
}

// TestStandIn: a real go-dateparser in the program would cost every command a quarter of a second (docs/decisions/0017).
func TestStandIn(t *testing.T) {
	deps, err := exec.CommandContext(t.Context(), "go", "list", "-deps", "./cmd/chancery").Output()
	if err != nil {
		t.Fatal(err)
	}
	linked := strings.Fields(string(deps))
	if !slices.Contains(linked, "github.com/markusmobius/go-dateparser") {
		t.Error("the program needs no go-dateparser any more: drop the one that stands in for it, in standin/dateparser")
	}
	for _, name := range linked {
		if strings.HasPrefix(name, "github.com/markusmobius/go-dateparser/internal/") {
			t.Errorf("the program holds %s: go.mod must replace the module by standin/dateparser", name)
		}
	}
}
