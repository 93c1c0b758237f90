namespace Bizproc;

/// <summary>
/// An update of an application, as a portal carries it out. Portals before 26.800 send <c>ONAPPUPDATE</c> where it is bound; since then an
/// update is a second installation (portal: 8.2).
/// </summary>
public sealed record ApplicationUpdate
{
    /// <summary>Gets the application. Default: <c>app.1</c>.</summary>
    public string Application { get; init; } = "app.1";

    /// <summary>
    /// Gets the address of its page or, without a page, of the receiver of the event. Default: since 26.800 the address with which it was
    /// installed, before that none.
    /// </summary>
    public Uri? Handler { get; init; }

    /// <summary>
    /// Gets whether the address is a page, which then must finish the installation again. Default: since 26.800 as it was installed, before
    /// that <see langword="false"/>.
    /// </summary>
    public bool? HasPage { get; init; }

    /// <summary>Gets whether its actions stay registered, as those of some local applications do. Default: <see langword="false"/>.</summary>
    public bool KeepsRegistrations { get; init; }

    /// <summary>Gets whether all its bindings of events are gone, too. Default: <see langword="false"/>.</summary>
    public bool DropsBindings { get; init; }
}
