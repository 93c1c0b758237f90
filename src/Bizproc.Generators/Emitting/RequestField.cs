using System.Collections.Immutable;

namespace Bizproc.Generators.Emitting;

/// <summary>One member of a request as it will be sent, with the comma behind it.</summary>
/// <param name="Name">The name of its member of <c>ActionFields</c>.</param>
/// <param name="IsDeclared">Whether the class says something; else an update clears the member and an add leaves it out.</param>
/// <param name="Pieces">Its JSON.</param>
internal sealed record RequestField(string Name, bool IsDeclared, ImmutableArray<Piece> Pieces)
{
    /// <summary>The first eight hex digits of SHA-256 of the bytes; 0 if they are known only at run time.</summary>
    public uint Fingerprint => Pieces is [{ Kind: PieceKind.Literal } literal] ? Hash.Of(literal.Text) : 0;
}
