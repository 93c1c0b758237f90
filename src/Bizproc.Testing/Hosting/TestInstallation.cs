namespace Bizproc.Testing;

/// <summary>Decides how a tested application gets access to the portal.</summary>
public enum TestInstallation
{
    /// <summary>The portal opens the installation page of the application, and finishes the installation as the page does in a browser.</summary>
    Page,

    /// <summary>The portal sends the event <c>ONAPPINSTALL</c>, as it does for an application without a page.</summary>
    Event,

    /// <summary>
    /// The application is one of a single portal, with <see cref="BizprocOptions.Portal"/> and <see cref="BizprocOptions.AccessToken"/>. It deploys its
    /// actions itself when it starts (<c>UpdateAtStartup</c>).
    /// </summary>
    Token,

    /// <summary>The application is only started. The test installs it.</summary>
    None,
}
