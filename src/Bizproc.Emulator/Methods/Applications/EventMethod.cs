using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Applications;

/// <summary>A method about events, which a webhook may not call (portal: 8.2).</summary>
internal abstract class EventMethod(string verb) : ApplicationMethod("event." + verb, scope: null)
{
    protected sealed override PortalError NoApplication => GeneralAnswers.WrongAuthType;
}
