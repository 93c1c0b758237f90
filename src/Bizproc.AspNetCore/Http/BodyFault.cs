namespace Bizproc;

/// <summary>Why there is no body.</summary>
internal enum BodyFault
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>It is longer than allowed.</summary>
    TooLong,

    /// <summary>It broke off, or is not sent as HTTP has it.</summary>
    Broken,

    /// <summary>It took too long, and the connection is closed.</summary>
    Late,
}
