namespace Bizproc.Protocol;

/// <summary>The reasons for which the portal refuses a URL, in the order of its checks (portal: 5).</summary>
internal enum HandlerUrlFault
{
    None,

    /// <summary>The host has no dot after its first character, or the port is not valid.</summary>
    WrongUrl,

    /// <summary>The scheme is not exactly <c>http</c> or <c>https</c>.</summary>
    UnsupportedProtocol,
}
