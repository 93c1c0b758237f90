using Bizproc.Emulator.Delivery;

namespace Bizproc.Emulator;

/// <summary>An update of an application.</summary>
/// <remarks>
/// Before 26.800 a portal sends <c>ONAPPUPDATE</c> to the addresses that are bound to it. Since 26.800 an update is a second installation.
/// </remarks>
public sealed record ApplicationUpdate
{
    /// <summary>Gets the client id of the application. Default: <c>app.1</c>.</summary>
    public string Application { get; init; } = "app.1";

    /// <summary>Gets the address of the application's page, or of its event receiver if it has no page.</summary>
    /// <value>Default: since 26.800 the address with which the application was installed, before 26.800 none.</value>
    public Uri? Handler { get; init; }

    /// <summary>Gets a value that is true if the address is a page, which must finish the installation again.</summary>
    /// <value>Default: since 26.800 the value with which the application was installed, before 26.800 <see langword="false"/>.</value>
    public bool? HasPage { get; init; }

    /// <summary>
    /// Gets a value that is true if the application's actions stay registered, as those of some local applications do. Default:
    /// <see langword="false"/>.
    /// </summary>
    public bool KeepsRegistrations { get; init; }

    /// <summary>
    /// Gets a value that is true if the update also removes all event bindings of the application. Default: <see langword="false"/>.
    /// </summary>
    public bool DropsBindings { get; init; }

    /// <summary>Returns the application and the effects. The address has no query, which may contain a key.</summary>
    public override string ToString()
    {
        string page = HasPage is { } hasPage ? (hasPage ? ", a page" : ", no page") : "";
        string address = Handler is null ? "" : $" at {ReplyText.DescribeAddress(Handler.OriginalString)}";
        return $"Update of {Application}{address}{page}{(KeepsRegistrations ? ", keeps registrations" : "")}{(DropsBindings ? ", drops bindings" : "")}";
    }
}
