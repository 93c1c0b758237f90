namespace Bizproc.Compatibility;

/// <summary>One change between the baseline and the code.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Code">The code of the action.</param>
/// <param name="Key">The key of the property; <see langword="null"/> if the change is one of the whole action.</param>
/// <param name="Line">The line of the baseline that has the old state; 0 for an addition.</param>
/// <param name="Happened">The change, as a sentence without a full stop.</param>
internal sealed record ContractChange(ChangeKind Kind, string Code, string? Key, int Line, string Happened)
{
    /// <summary>True if saved workflows lose something.</summary>
    public bool IsHarmful => Kind != ChangeKind.Harmless;

    /// <summary>True if the key is that of a return property.</summary>
    public bool IsResult { get; init; }

    /// <summary>The option that is gone.</summary>
    public string? Option { get; init; }

    /// <summary>The change in a few words, if the key stays and its value is read in another way; otherwise <see langword="null"/>.</summary>
    public string? Reading { get; init; }

    /// <summary>The loss of those who use the action, as a part of a sentence; empty for a harmless change.</summary>
    public string Loss { get; init; } = "";

    /// <summary>The way that hurts nobody, as a part of a sentence; empty for a harmless change.</summary>
    public string Remedy { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => IsHarmful ? $"{Happened}: {Loss}; {Remedy}" : Happened;
}
