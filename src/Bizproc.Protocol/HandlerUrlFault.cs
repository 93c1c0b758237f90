namespace Bizproc.Protocol;

/// <summary>Why the portal refuses a URL, in the order of its checks (portal: 5).</summary>
internal enum HandlerUrlFault
{
    None,

    /// <summary>No host with a dot that is not its first character, or a port that is no port.</summary>
    WrongUrl,

    /// <summary>The scheme is not exactly <c>http</c> or <c>https</c>.</summary>
    UnsupportedProtocol,
}
