namespace Bizproc.Emulator.Verification;

/// <summary>The tokens with which a recorded call can be made.</summary>
internal enum RequestToken
{
    /// <summary>The administrator's token that was given to the program.</summary>
    Given,

    /// <summary>No token.</summary>
    None,

    /// <summary>A token that no portal knows.</summary>
    Unknown,
}
