namespace Bizproc.Emulator;

/// <summary>The kinds of forms that a portal sends to an application, other than runs.</summary>
public enum ApplicationPostKind
{
    /// <summary>An event of the application's life, such as <c>ONAPPINSTALL</c>.</summary>
    Event,

    /// <summary>The opening of the application's page for its installation.</summary>
    InstallPage,

    /// <summary>The opening of the settings page of one of its actions.</summary>
    SettingsPage,
}
