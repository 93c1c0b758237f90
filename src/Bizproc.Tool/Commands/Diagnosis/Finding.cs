namespace Bizproc.Tool.Commands.Diagnosis;

/// <summary>The result of one check.</summary>
/// <param name="Check">The name of the check, in one or two words.</param>
/// <param name="State">The state.</param>
/// <param name="Text">The finding.</param>
/// <param name="Remedy">The remedy; empty if none is needed.</param>
internal sealed record Finding(string Check, FindingState State, string Text, string Remedy = "")
{
    /// <summary>Creates the finding of something that is as it should be.</summary>
    public static Finding Good(string check, string text) => new(check, FindingState.Ok, text);

    /// <summary>Creates the finding of something that must be changed.</summary>
    public static Finding Bad(string check, string text, string remedy) => new(check, FindingState.Fails, text, remedy);

    /// <summary>Creates the finding of something that could not be asked.</summary>
    public static Finding Unasked(string check, string text, string remedy = "") => new(check, FindingState.Unknown, text, remedy);
}
