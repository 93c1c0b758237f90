using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Indexing;

/// <summary>
/// Caches the content of each file as long as its syntax tree lives: a keystroke replaces one tree, and the next compilation has the others again.
/// </summary>
internal sealed class SourceFiles
{
    private readonly ConditionalWeakTable<SyntaxTree, SourceFile> _files = new();

    private int _read;
    private int _bound;

    /// <summary>The cache of all analyzers of this process.</summary>
    public static SourceFiles Shared { get; } = new();

    /// <summary>The number of files that were read, for tests.</summary>
    public int Read => _read;

    /// <summary>The number of types that were bound on behalf of another type, for tests.</summary>
    public int Bound => _bound;

    public SourceFile Get(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (_files.TryGetValue(tree, out var known)) return known;

        Interlocked.Increment(ref _read);
        var file = OwnFile.Is(tree) ? SourceFile.Empty : SourceFileReader.Read(tree, cancellationToken);
        return _files.GetValue(tree, _ => file);
    }

    public void CountBound() => Interlocked.Increment(ref _bound);
}
