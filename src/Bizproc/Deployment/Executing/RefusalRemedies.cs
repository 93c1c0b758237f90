using Bizproc.Protocol;

namespace Bizproc;

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
        PortalAnswers.AddFailure =>
            $"Shorten it: the portal stores a code of at most {ActionCode.MaxLength} characters, a handler of {HandlerUrl.MaxLength}, and properties of less than {SerializedSize.Limit} bytes.",
        PortalAnswers.WrongHandlerUrlError or PortalAnswers.UnsupportedProtocolError =>
            "Set a PublicUrl that the portal accepts for handlers and settings pages: http or https, and a host with a dot.",
        PortalAnswers.ValidationFailure when refusal.Description.Contains("should not exceed", StringComparison.Ordinal) =>
            "Shorten the value that the portal names.",
        PortalAnswers.ValidationFailure when refusal.Description == PortalAnswers.WrongDocumentType.Description =>
            "Declare a document type that this portal has, or exclude the action on this portal with an IActionSelector.",
        PortalAnswers.ValidationFailure => "Correct the value in the declaration that the portal names.",
        PortalAnswers.Core when refusal.Description == PortalAnswers.PlacementTooLong.Description =>
            $"Shorten the address of the settings page to {HandlerUrl.MaxPlacementLength} characters.",
        PortalAnswers.AlreadyInstalledError or PortalAnswers.NotFoundError => $"Deploy again: another process adds or deletes '{action.Code}' at the same time.",
        _ => null,
    };
}
