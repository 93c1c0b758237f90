namespace Bizproc.Emulator.Registry;

/// <summary>What was registered: both kinds share one name space of codes (portal: 0 fact 6).</summary>
internal enum RegistrationKind
{
    /// <summary>An action of the workflow designer.</summary>
    Activity,

    /// <summary>An automation rule.</summary>
    Robot,
}
