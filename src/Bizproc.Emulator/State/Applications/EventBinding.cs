namespace Bizproc.Emulator.State.Applications;

/// <summary>The binding of an application's address to an event (portal: 8.2).</summary>
/// <param name="Application">The client id of the application.</param>
/// <param name="Event">The name of the event, in upper case.</param>
/// <param name="Handler">The address.</param>
/// <param name="User">The id of the user whose tokens are sent; 0 for the user who caused the event.</param>
internal sealed record EventBinding(string Application, string Event, string Handler, int User);
