using Bizproc.Protocol;

namespace Bizproc;

/// <summary>Classifies a refusal: the portal changed concurrently, a limit was hit, or the action failed for good.</summary>
internal static class StepRecovery
{
    /// <summary>Changes a step to the one that fits the actual state of the portal, at most once for each action.</summary>
    /// <returns>True if there is such a step.</returns>
    public static bool TryHeal(PendingAction work, PortalException refusal)
    {
        if (work.IsHealed) return false;

        switch (work.Step, refusal.Error)
        {
            case (PendingStep.Add, ActionAnswers.AlreadyInstalledError):
                work.UpdateAll();
                break;

            case (PendingStep.Update or PendingStep.FreePage, ActionAnswers.NotFoundError):
                work.Step = PendingStep.Add;
                break;

            case (PendingStep.Delete or PendingStep.DeleteOther, ActionAnswers.NotFoundError):
                work.Succeed();
                break;

            default:
                return false;
        }

        work.IsHealed = true;
        return true;
    }

    /// <summary>True if the refusal means that another action has the settings page that the step uses.</summary>
    public static bool IsPageTaken(PendingAction work, PortalException refusal) =>
        work.TakesPage && PlacementClash.Is(refusal.Error, refusal.Description);

    /// <summary>True if a command of a batch hit a limit or an expired token. A separate request can handle these.</summary>
    public static bool WantsCallOfItsOwn(PortalException refusal) =>
        refusal.Error is GeneralAnswers.QueryLimitError or GeneralAnswers.OperationTimeLimitError or GeneralAnswers.ExpiredTokenError;

    /// <summary>Adapts a step to the current state of the portal after an answer was lost.</summary>
    public static void Settle(PendingAction work, PortalContents contents)
    {
        bool isThere = contents.Has(work.Kind, work.Code);
        switch (work.Step)
        {
            case PendingStep.Add when isThere:
                work.UpdateAll();
                break;

            case PendingStep.Update or PendingStep.FreePage when !isThere:
                work.Step = PendingStep.Add;
                break;

            case PendingStep.Delete when !isThere:
            case PendingStep.DeleteOther when !contents.Has(work.OtherKind, work.Code):
                work.Succeed();
                break;
        }
    }
}
