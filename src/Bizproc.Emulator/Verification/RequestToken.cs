namespace Bizproc.Emulator.Verification;

/// <summary>What a call brings to prove itself.</summary>
internal enum RequestToken
{
    /// <summary>The administrator's token that the program was given.</summary>
    Given,

    /// <summary>None.</summary>
    None,

    /// <summary>One that no portal knows.</summary>
    Unknown,
}
