using Bizproc.Protocol;

namespace Bizproc;

/// <summary>The advice to a person about a step that the portal refuses.</summary>
internal static class RefusalRemedies
{
    /// <summary>Finds the advice; <see langword="null"/> if there is none.</summary>
    public static string? Find(PendingAction work, Exception failure) => failure switch
    {
        PortalAccessException access => access.Remedy,
        PortalFeatureException => PlanRemedies.NoWorkflows,
        PortalException refusal => FindForRefusal(work, refusal),
        _ when OutcomeUnknown.Is(failure) => "Deploy again: the portal could not be reached, or did not answer in time.",
        _ => null,
    };

    private static string? FindForRefusal(PendingAction work, PortalException refusal) => refusal.Error switch
    {
        PortalAnswers.AddFailure =>
            $"Shorten it: the portal stores a code of {ActionCode.MaxLength} characters, a handler of {HandlerUrl.MaxLength}, and properties of less than {SerializedSize.Limit} bytes.",
        PortalAnswers.WrongHandlerUrlError or PortalAnswers.UnsupportedProtocolError =>
            "Give a PublicUrl that the portal accepts: http or https, and a host with a dot in it, for handlers and settings pages alike.",
        PortalAnswers.ValidationFailure when refusal.Description.Contains("should not exceed", StringComparison.Ordinal) =>
            "Shorten what the portal names.",
        PortalAnswers.ValidationFailure when refusal.Description == PortalAnswers.WrongDocumentType.Description =>
            "Declare a document type that this portal has, or choose by an IActionSelector that it does not get the action.",
        PortalAnswers.ValidationFailure => "Correct the declaration in what the portal names.",
        PortalAnswers.Core when refusal.Description == PortalAnswers.PlacementTooLong.Description =>
            $"Shorten the address of the settings page to {HandlerUrl.MaxPlacementLength} characters.",
        PortalAnswers.AlreadyInstalledError or PortalAnswers.NotFoundError => $"Deploy again: somebody else adds or deletes '{work.Code}' at the same time.",
        _ => null,
    };
}
