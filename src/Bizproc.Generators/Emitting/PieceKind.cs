namespace Bizproc.Generators.Emitting;

/// <summary>What a part of a request is.</summary>
internal enum PieceKind
{
    /// <summary>JSON text.</summary>
    Literal,

    /// <summary>The application's public URL.</summary>
    PublicUrl,

    /// <summary>The user as whom the action runs.</summary>
    UserId,

    /// <summary>A number that each portal fills in.</summary>
    Slot,

    /// <summary>The options that each portal fills into a select: members of an object.</summary>
    Options,
}
