using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>
/// The codes of the actions that a compilation adds from referenced assemblies. It adds them where it calls <c>AddActions</c> or names
/// <c>BizprocActions</c>; a project that does neither, such as one with tests of two applications, may see one code twice.
/// </summary>
internal sealed class LibraryCodes
{
    /// <summary>The words of a message after the name of an assembly.</summary>
    public const string Reference = " (a referenced assembly)";

    /// <summary>The same after the names of two.</summary>
    public const string References = " (referenced assemblies)";

    private static readonly ConditionalWeakTable<Compilation, LibraryCodes> s_known = new();
    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<LibraryModel?>> s_references = new();

    private readonly Dictionary<string, string> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byUpperCode = new(StringComparer.Ordinal);
    private readonly List<(string Code, string First, string Second)> _repeated = [];
    private readonly Lazy<Location?> _addition;

    private LibraryCodes(Compilation compilation)
    {
        foreach (var library in LibrariesOf(compilation))
        {
            foreach (string code in library.Codes.Distinct(StringComparer.Ordinal))
            {
                if (_assemblies.TryGetValue(code, out string? first)) _repeated.Add((code, first, library.Assembly));
                else _assemblies.Add(code, library.Assembly);
                if (!_byUpperCode.ContainsKey(Ascii.ToUpper(code))) _byUpperCode.Add(Ascii.ToUpper(code), code);
            }
        }

        // Asked for where codes meet, which is hardly ever.
        _addition = new(() => new ActionUsageSearch(compilation, CancellationToken.None).FirstRegistry()?.GetLocation(), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Gets those of a compilation.</summary>
    public static LibraryCodes Get(Compilation compilation) => s_known.GetValue(compilation, static each => new(each));

    /// <summary>Gets those of the compilation that declares a class.</summary>
    public static LibraryCodes Beside(ISymbol type) => Get(((ISourceAssemblySymbol)type.ContainingAssembly).Compilation);

    /// <summary>The assembly that has an action with a code, if this compilation adds it.</summary>
    public string? FirstWith(string code) => _assemblies.TryGetValue(code, out string? assembly) && _addition.Value is not null ? assembly : null;

    /// <summary>A code that is equal to this one only if case does not count, and its assembly.</summary>
    public (string Code, string Assembly)? FirstWithOtherCaseOf(string code) =>
        _byUpperCode.TryGetValue(Ascii.ToUpper(code), out string? similar) && similar != code && _addition.Value is not null
            ? (similar, _assemblies[similar])
            : null;

    /// <summary>The codes that two referenced assemblies have, if it is this file in which they are added first.</summary>
    public (Location Location, IReadOnlyList<(string Code, string First, string Second)> Repeated)? RepeatedAt(
        SyntaxTree tree, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _repeated.Count > 0 && _addition.Value is { } location && location.SourceTree == tree ? (location, _repeated) : null;
    }

    private static EquatableArray<LibraryModel> LibrariesOf(Compilation compilation)
    {
        var libraries = compilation.References
            .Select(static reference => s_references.GetValue(reference, static each => new(LibraryParser.Parse(each))).Value)
            .OfType<LibraryModel>()
            .ToImmutableArray();
        if (libraries.All(static library => library.Codes.Count == 0)) return default;

        return SurroundingsModel.FindAdded(libraries, IgnoredAssemblies.Parse(compilation.Assembly.GetAttributes()));
    }
}
