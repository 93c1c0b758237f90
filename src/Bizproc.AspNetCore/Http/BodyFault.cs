namespace Bizproc.AspNetCore.Http;

/// <summary>The reason why a body could not be read.</summary>
internal enum BodyFault
{
    /// <summary>The body was read.</summary>
    None,

    /// <summary>The body is longer than the limit.</summary>
    TooLong,

    /// <summary>The body is incomplete, or is not valid HTTP.</summary>
    Broken,

    /// <summary>The body took too long, and the connection is closed.</summary>
    Late,

    /// <summary>Too many bodies arrive at the same time, so the body was not read.</summary>
    NoPlace,
}
