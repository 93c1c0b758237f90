using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Indexing;

/// <summary>The types of a compilation by their syntax, file by file. Binds single types on request.</summary>
internal sealed class SourceTypes(Compilation compilation, SourceFiles files, CancellationToken cancellationToken)
{
    private readonly Lazy<(ImmutableArray<SourceFile> Files, ImmutableHashSet<string> GlobalAliases)> _all = new(
        () => ReadAll(compilation, files, cancellationToken), LazyThreadSafetyMode.PublicationOnly);

    public ImmutableArray<SourceFile> Files => _all.Value.Files;

    /// <summary>Types that may be actions.</summary>
    public IEnumerable<WrittenType> Candidates
    {
        get
        {
            foreach (var file in Files)
            {
                foreach (var type in file.Candidates) yield return type;

                if (GlobalAliases.IsEmpty) continue;

                foreach (var type in file.OtherTypes)
                {
                    if (type.Attributes.Any(MayBeOfAction)) yield return type;
                }
            }
        }
    }

    /// <summary>Types that may be triggers.</summary>
    public IEnumerable<WrittenType> TriggerCandidates =>
        Files.SelectMany(static file => file.Candidates.Concat(file.OtherTypes)).Where(type => type.Attributes.Any(MayBeOfTrigger));

    private ImmutableHashSet<string> GlobalAliases => _all.Value.GlobalAliases;

    /// <summary>True if an attribute may declare an action, by its name or by a global alias.</summary>
    public bool MayBeOfAction(WrittenAttribute attribute) => attribute.MayBeOfAction || (!GlobalAliases.IsEmpty && GlobalAliases.Contains(attribute.Name));

    /// <summary>True if an attribute may declare a trigger, by its name or by an alias.</summary>
    private bool MayBeOfTrigger(WrittenAttribute attribute) => attribute.Name is "BizprocTrigger" || MayBeOfAction(attribute);

    /// <summary>True if a file has a type that may be an action.</summary>
    public bool HasCandidate(SyntaxTree tree)
    {
        var file = files.Get(tree, cancellationToken);
        return !file.Candidates.IsEmpty || file.OtherTypes.Any(type => type.Attributes.Any(MayBeOfAction));
    }

    /// <summary>True if a file of a type has an attribute that may be ours. For most types of a project the search ends here.</summary>
    public bool MayHaveOurs(INamedTypeSymbol type)
    {
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            var file = files.Get(part.SyntaxTree, cancellationToken);
            if (file.HasOurs) return true;
            if (file.OtherNames.Count > 0 && GlobalAliases.Overlaps(file.OtherNames)) return true;
        }

        return false;
    }

    /// <summary>The symbol of a class; <see langword="null"/> for any other type.</summary>
    public INamedTypeSymbol? Bind(WrittenType type)
    {
        files.CountBound();
        if (type.Tree.GetRoot(cancellationToken).FindToken(type.Position).Parent is not TypeDeclarationSyntax declaration) return null;

        return compilation.GetSemanticModel(type.Tree).GetDeclaredSymbol(declaration, cancellationToken) is { TypeKind: TypeKind.Class } symbol ? symbol : null;
    }

    // A cancelled search must be retried, not cached.
    private static (ImmutableArray<SourceFile> Files, ImmutableHashSet<string> GlobalAliases) ReadAll(
        Compilation compilation, SourceFiles files, CancellationToken cancellationToken)
    {
        // An editor asks after each keystroke, so this allocates nothing for each file.
        var trees = ((CSharpCompilation)compilation).SyntaxTrees;
        var all = ImmutableArray.CreateBuilder<SourceFile>(trees.Length);
        var aliases = ImmutableHashSet<string>.Empty;
        foreach (var tree in trees)
        {
            var file = files.Get(tree, cancellationToken);
            all.Add(file);
            foreach (string alias in file.GlobalAliases) aliases = aliases.Add(alias);
        }

        return (all.MoveToImmutable(), aliases);
    }
}
