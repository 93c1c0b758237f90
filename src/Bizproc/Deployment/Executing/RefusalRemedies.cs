using Bizproc.Deployment.Planning;
using Bizproc.Portal.Retry;
using Bizproc.Protocol;

namespace Bizproc.Deployment.Executing;

/// <summary>Advises how to fix an action that the portal refuses.</summary>
internal static class RefusalRemedies
{
    /// <summary>Finds the advice; <see langword="null"/> if there is none.</summary>
    public static string? Find(PendingAction action, Exception failure) => failure switch
    {
        PortalAccessException access => access.Remedy,
        PortalFeatureException => PlanRemedies.NoWorkflows,
        PortalException refusal => FindForRefusal(action, refusal),
        _ when OutcomeUnknown.Is(failure) => "Deploy again: the portal could not be reached, or did not answer in time.",
        _ => null,
    };

    private static string? FindForRefusal(PendingAction action, PortalException refusal) => refusal.Error switch
    {
        ActionAnswers.AddFailure =>
            $"Shorten it: the portal stores a code of at most {ActionCode.MaxLength} characters, a handler of {HandlerUrl.MaxLength}, and properties of less than {SerializedSize.Limit} bytes.",
        ActionAnswers.WrongHandlerUrlError or ActionAnswers.UnsupportedProtocolError =>
            "Set a PublicUrl that the portal accepts for handlers and settings pages: http or https, and a host with a dot.",
        ActionAnswers.ValidationFailure when refusal.Description.Contains("should not exceed", StringComparison.Ordinal) =>
            "Shorten the value that the portal names.",
        ActionAnswers.ValidationFailure when refusal.Description == ActionAnswers.WrongDocumentType.Description =>
            "Declare a document type that this portal has, or exclude the action on this portal with an IActionSelector.",
        ActionAnswers.ValidationFailure => "Correct the value in the declaration that the portal names.",
        GeneralAnswers.CoreError when refusal.Description == ActionAnswers.PlacementTooLong.Description =>
            $"Shorten the address of the settings page to {HandlerUrl.MaxPlacementLength} characters.",
        ActionAnswers.AlreadyInstalledError or ActionAnswers.NotFoundError => $"Deploy again: another process adds or deletes '{action.Code}' at the same time.",
        _ => null,
    };
}
