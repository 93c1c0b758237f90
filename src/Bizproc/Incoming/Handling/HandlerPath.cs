namespace Bizproc;

/// <summary>The path at which an application answers a handler's address.</summary>
internal static class HandlerPath
{
    /// <summary>The path of a declared handler, without what a portal does not send as a part of it: query and fragment.</summary>
    /// <param name="handler">A path, or an address.</param>
    public static string Find(string handler)
    {
        string path = handler;
        if (!handler.StartsWith('/'))
        {
            if (!Uri.TryCreate(handler, UriKind.Absolute, out var address)) return "";

            path = address.AbsolutePath;
        }

        int end = path.AsSpan().IndexOfAny('?', '#');
        return Uri.UnescapeDataString(end < 0 ? path : path[..end]);
    }

    /// <summary>Whether a handler is at the application itself, and not at an address of somebody else.</summary>
    public static bool IsOwn(string handler, Uri publicUrl) =>
        handler.StartsWith('/')
        || (Uri.TryCreate(handler, UriKind.Absolute, out var address) && address.Authority.Equals(publicUrl.Authority, StringComparison.OrdinalIgnoreCase));
}
