using Bizproc.Incoming.Forms;
using Bizproc.Installation.Proof;

namespace Bizproc.Incoming.Receiving;

/// <summary>The refusals of calls and settings pages.</summary>
internal static class CallRefusals
{
    public static readonly Refusal TooLarge = new(413, "The call is too large");
    public static readonly Refusal Malformed = new(400, "The body is not a call of a portal");
    public static readonly Refusal Broken = new(400, "The call is incomplete");
    public static readonly Refusal NoAction = new(404, "This address does not handle an action with this code");
    public static readonly Refusal Repeated = new(409, "The call was already accepted");
    public static readonly Refusal Full = Refusal.Undecided("Too many calls are waiting");
    public static readonly Refusal NotKept = Refusal.Undecided("The application cannot keep calls now");
    public static readonly Refusal StoreAway = Refusal.Undecided("The application cannot read its portals now");
    public static readonly Refusal Undecided = Refusal.Undecided("The origin of the call cannot be checked now");
    public static readonly Refusal Unproven = Refusal.Forged("The call does not prove that it comes from the portal");
    public static readonly Refusal NoToken = Refusal.Forged("The call has no application token");
    public static readonly Refusal WrongToken = Refusal.Forged("The application token does not belong to the portal");
    public static readonly Refusal ForeignEndpoint = Refusal.Forged("The portal has another address");
    public static readonly Refusal UnknownPortal = Refusal.Forged("The application is not installed on this portal") with
    {
        Remedy = "Open or install the application again there. If a restart lost the portal, register an IPortalStore that keeps portals",
    };

    /// <summary>Gets the refusal for a body that cannot be read.</summary>
    public static Refusal FromFault(FormFault fault) => fault is FormFault.TooLong or FormFault.ValueTooLong ? TooLarge : Malformed;
}
