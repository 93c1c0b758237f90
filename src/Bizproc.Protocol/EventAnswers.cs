namespace Bizproc.Protocol;

/// <summary>The refusals of <c>event.bind</c>, as the documentation gives them (portal: 8.2).</summary>
internal static class EventAnswers
{
    public static PortalError NotFound => new(400, "ERROR_EVENT_NOT_FOUND", "Event not found");
    public static PortalError AlreadyBound => new(400, "ERROR_EVENT_BINDING_EXISTS", "Unable to set event handler: Handler already binded");
}
