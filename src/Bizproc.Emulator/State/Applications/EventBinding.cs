namespace Bizproc.Emulator.Applications;

/// <summary>An address at which an application wants to hear of an event (portal: 8.2).</summary>
/// <param name="Application">The application.</param>
/// <param name="Event">Name of the event in upper case.</param>
/// <param name="Handler">The address.</param>
/// <param name="User">Whose tokens come along; 0 for the user who caused the event.</param>
internal sealed record EventBinding(string Application, string Event, string Handler, int User);
