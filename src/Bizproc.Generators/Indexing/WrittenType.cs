using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Indexing;

/// <summary>A part of a type, by its syntax. It holds no node, so that a cache of it does not keep the text in memory.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Position">The position of the name of the type.</param>
/// <param name="Attributes">Its attributes.</param>
internal sealed record WrittenType(SyntaxTree Tree, int Position, ImmutableArray<WrittenAttribute> Attributes)
{
    /// <summary>True if a type is declared here.</summary>
    public bool IsPartOf(INamedTypeSymbol type)
    {
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            if (part.SyntaxTree == Tree && part.Span.Contains(Position)) return true;
        }

        return false;
    }
}
