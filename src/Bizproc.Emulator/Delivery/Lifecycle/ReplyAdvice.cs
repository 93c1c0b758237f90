namespace Bizproc.Emulator.Delivery.Lifecycle;

/// <summary>Advises what to do about an application's answer that is not good.</summary>
internal static class ReplyAdvice
{
    public static string Write(ApplicationPostKind kind, HandlerReply reply) => reply.Status switch
    {
        null when reply.IsUndelivered => "Start the application, and check its address and port",
        null => "The application took the form, but its answer did not come. Look at its log",
        >= 300 and < 400 => "The emulator follows no redirect. Use the address at which the application itself answers, such as its http address if it redirects to https",
        401 or 403 => "The application does not accept this portal. Configure it with the client id and secret of this application, and with the portal's address as its authorisation server. Its log says more",
        404 or 405 => $"Nothing takes a POST at this path. Check the path, such as {(kind == ApplicationPostKind.SettingsPage ? "that of the page in the action's PLACEMENT_HANDLER" : "/bizproc/install")}",
        >= 500 => "The application failed. Look at its log",
        _ => "The application refused the form. Look at its log",
    };
}
