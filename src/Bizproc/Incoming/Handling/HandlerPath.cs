namespace Bizproc.Incoming.Handling;

/// <summary>Gets the path at which an application answers for the address of a handler.</summary>
internal static class HandlerPath
{
    /// <summary>Gets the path of a declared handler, without query and fragment, which are not part of the path that a portal calls.</summary>
    /// <param name="handler">A path or an absolute URL.</param>
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

    /// <summary>True if a handler is at the application itself, and not at another server.</summary>
    public static bool IsOwn(string handler, Uri publicUrl) =>
        handler.StartsWith('/')
        || (Uri.TryCreate(handler, UriKind.Absolute, out var address) && address.Authority.Equals(publicUrl.Authority, StringComparison.OrdinalIgnoreCase));
}
