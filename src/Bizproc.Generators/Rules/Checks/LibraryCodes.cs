using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>
/// The codes of the actions that a compilation adds from referenced assemblies. It adds them by calling <c>AddActions</c> or naming
/// <c>BizprocActions</c>. A project that does neither, such as the tests of two applications, may see one code twice.
/// </summary>
internal sealed class LibraryCodes
{
    /// <summary>The end of the name of an assembly in a message.</summary>
    public const string Reference = " (a referenced assembly)";

    /// <summary>The end of the names of two assemblies in a message.</summary>
    public const string References = " (referenced assemblies)";

    private static readonly ConditionalWeakTable<Compilation, LibraryCodes> s_known = new();

    // All references of a project stay the same from keystroke to keystroke, and most of them if another project changes.
    private static readonly ConditionalWeakTable<MetadataReference[], LibraryModel[]> s_libraries = new();
    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<LibraryModel?>> s_references = new();

    private readonly Dictionary<string, string> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _triggers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byUpperCode = new(StringComparer.Ordinal);
    private readonly List<(string Code, string First, string Second)> _repeated = [];
    private readonly Lazy<Location?> _addition;

    private LibraryCodes(Compilation compilation)
    {
        foreach (var library in LibrariesOf(compilation))
        {
            foreach (string code in library.TriggerCodes)
            {
                if (!_triggers.ContainsKey(code)) _triggers.Add(code, library.Assembly);
            }

            foreach (string code in library.Codes.Distinct(StringComparer.Ordinal))
            {
                if (_assemblies.TryGetValue(code, out string? first)) _repeated.Add((code, first, library.Assembly));
                else _assemblies.Add(code, library.Assembly);
                if (!_byUpperCode.ContainsKey(Ascii.ToUpper(code))) _byUpperCode.Add(Ascii.ToUpper(code), code);
            }
        }

        // Computed lazily: it is needed only if codes clash, which is rare.
        _addition = new(() => new ActionUsageSearch(compilation, CancellationToken.None).FirstRegistry()?.GetLocation(), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Gets the codes of a compilation.</summary>
    public static LibraryCodes Get(Compilation compilation) => s_known.GetValue(compilation, static each => new(each));

    /// <summary>Gets the codes of the compilation that declares a class.</summary>
    public static LibraryCodes Beside(ISymbol type) => Get(((ISourceAssemblySymbol)type.ContainingAssembly).Compilation);

    /// <summary>The first assembly with an action of this code, if this compilation adds it.</summary>
    public string? FirstWith(string code) => _assemblies.TryGetValue(code, out string? assembly) && _addition.Value is not null ? assembly : null;

    /// <summary>The first assembly with a trigger of this code, if this compilation adds it.</summary>
    public string? FirstTriggerWith(string code) => _triggers.TryGetValue(code, out string? assembly) && _addition.Value is not null ? assembly : null;

    /// <summary>A code that differs from this one only by case, and its assembly.</summary>
    public (string Code, string Assembly)? FirstWithOtherCaseOf(string code) =>
        _byUpperCode.Count > 0 && _byUpperCode.TryGetValue(Ascii.ToUpper(code), out string? similar) && similar != code && _addition.Value is not null
            ? (similar, _assemblies[similar])
            : null;

    /// <summary>The codes that two referenced assemblies share, if this file is the first to add them.</summary>
    public (Location Location, IReadOnlyList<(string Code, string First, string Second)> Repeated)? RepeatedAt(
        SyntaxTree tree, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _repeated.Count > 0 && _addition.Value is { } location && location.SourceTree == tree ? (location, _repeated) : null;
    }

    private static EquatableArray<LibraryModel> LibrariesOf(Compilation compilation)
    {
        var libraries = s_libraries.GetValue(ImmutableCollectionsMarshal.AsArray(compilation.ExternalReferences)!, FindLibraries);
        if (libraries.All(static library => library.Codes.Count == 0 && library.TriggerCodes.Count == 0)) return default;

        return SurroundingsModel.FindAdded([.. libraries], IgnoredAssemblies.Parse(compilation.Assembly.GetAttributes()));
    }

    private static LibraryModel[] FindLibraries(MetadataReference[] references) =>
        [.. references.Select(static reference => s_references.GetValue(reference, static each => new(LibraryParser.Parse(each))).Value).OfType<LibraryModel>()];
}
