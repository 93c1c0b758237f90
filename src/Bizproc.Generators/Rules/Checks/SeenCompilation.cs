using System.Runtime.CompilerServices;
using Bizproc.Generators.Indexing;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>A compilation as the generator saw it: without the output of generators. It is created only if something is already wrong.</summary>
internal sealed class SeenCompilation
{
    private const string Assembly = "Bizproc.Generators";
    private const string Generator = "Bizproc.Generators.BizprocGenerator";

    private static readonly ConditionalWeakTable<Compilation, SeenCompilation> s_all = new();

    private readonly SyntaxTree? _registry;
    private readonly string? _folder;
    private readonly Lazy<Compilation> _seen;

    private SeenCompilation(Compilation complete)
    {
        _registry = complete.Assembly.GetTypeByMetadataName(RegistryModel.HintName)?.DeclaringSyntaxReferences
            .Select(static part => part.SyntaxTree).FirstOrDefault(OwnFile.Is);
        _folder = _registry is null ? null : FolderOf(_registry.FilePath);
        _seen = new(() => complete.RemoveSyntaxTrees(complete.SyntaxTrees.Where(IsGenerated)));
    }

    /// <summary>
    /// Finds the part of a compilation that the generator saw, or <see langword="null"/> if it did not run. Its registry is then missing, and nothing
    /// can be said about the rest.
    /// </summary>
    public static SeenCompilation? FindIn(Compilation complete)
    {
        var found = s_all.GetValue(complete, static key => new SeenCompilation(key));
        return found._registry is null ? null : found;
    }

    /// <summary>The compilation without the output of generators.</summary>
    public Compilation Compilation => _seen.Value;

    /// <summary>
    /// True if a generator made a file. The files of all generators are in one folder, by assembly and type of the generator, and the path of our own
    /// file shows where. A source file of the project that is two levels deep in this folder counts, too, so this alone must not lead to a diagnostic.
    /// </summary>
    public bool IsGenerated(SyntaxTree tree)
    {
        string path = tree.FilePath;
        if (_folder is null) return path.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);
        if (!path.StartsWith(_folder, StringComparison.Ordinal)) return false;

        // Without an output folder, the generated files are those with a relative path.
        bool hasRoot = path.Length > _folder.Length + 1 && (IsSeparator(path[_folder.Length]) || path[_folder.Length + 1] == ':');
        int folders = 0;
        for (int i = _folder.Length; i < path.Length; i++)
        {
            if (IsSeparator(path[i])) folders++;
        }

        return folders >= 2 && !hasRoot;
    }

    /// <summary>True if only generators declare a symbol.</summary>
    public bool IsGenerated(ISymbol symbol) =>
        !symbol.DeclaringSyntaxReferences.IsEmpty && symbol.DeclaringSyntaxReferences.All(reference => IsGenerated(reference.SyntaxTree));

    /// <summary>The class as the generator saw it, or <see langword="null"/> if it did not see the class.</summary>
    public INamedTypeSymbol? Find(INamedTypeSymbol type)
    {
        var written = type.DeclaringSyntaxReferences.FirstOrDefault(reference => !IsGenerated(reference.SyntaxTree));
        return written is null ? null : Compilation.GetSemanticModel(written.SyntaxTree).GetDeclaredSymbol(written.GetSyntax()) as INamedTypeSymbol;
    }

    private static bool IsSeparator(char c) => c is '/' or '\\';

    /// <summary>Gets the path up to the folder of our generator's assembly.</summary>
    private static string? FolderOf(string path)
    {
        int start = path.LastIndexOf(Generator, StringComparison.Ordinal) - Assembly.Length - 1;
        return start >= 0 && string.CompareOrdinal(path, start, Assembly, 0, Assembly.Length) == 0 ? path.Substring(0, start) : null;
    }
}
