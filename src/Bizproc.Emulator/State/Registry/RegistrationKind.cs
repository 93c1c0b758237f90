namespace Bizproc.Emulator.State.Registry;

/// <summary>The kinds of registrations. A code must be unique across both kinds (portal: 0 fact 6).</summary>
internal enum RegistrationKind
{
    /// <summary>An action of the workflow designer.</summary>
    Activity,

    /// <summary>An automation rule.</summary>
    Robot,
}
