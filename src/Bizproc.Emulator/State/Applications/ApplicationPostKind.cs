namespace Bizproc.Emulator.Applications;

/// <summary>What a portal sends to an application beside runs.</summary>
internal enum ApplicationPostKind
{
    /// <summary>An event of its life, such as <c>ONAPPINSTALL</c>.</summary>
    Event,

    /// <summary>Its own page, opened in order to install it.</summary>
    InstallPage,

    /// <summary>The settings of one of its actions.</summary>
    SettingsPage,
}
