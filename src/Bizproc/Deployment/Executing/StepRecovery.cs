using Bizproc.Protocol;

namespace Bizproc;

/// <summary>What a refusal means for an action: somebody was there in between, a limit, or the end.</summary>
internal static class StepRecovery
{
    /// <summary>Turns a step into the one that fits what the portal has after all; once for each action.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool TryHeal(PendingAction work, PortalException refusal)
    {
        if (work.IsHealed) return false;

        switch (work.Step, refusal.Error)
        {
            case (PendingStep.Add, PortalAnswers.AlreadyInstalledError):
                work.UpdateAll();
                break;

            case (PendingStep.Update or PendingStep.FreePage, PortalAnswers.NotFoundError):
                work.Step = PendingStep.Add;
                break;

            case (PendingStep.Delete or PendingStep.DeleteOther, PortalAnswers.NotFoundError):
                work.Succeed();
                break;

            default:
                return false;
        }

        work.IsHealed = true;
        return true;
    }

    /// <summary>True if a refusal means that another action has the settings page which a step takes.</summary>
    public static bool IsPageTaken(PendingAction work, PortalException refusal) =>
        work.TakesPage && PlacementClash.Is(refusal.Error, refusal.Description);

    /// <summary>Whether one command of a batch met a limit or an expired token, with which a call of its own can deal.</summary>
    public static bool WantsCallOfItsOwn(PortalException refusal) =>
        refusal.Error is GeneralAnswers.QueryLimitError or GeneralAnswers.OperationTimeLimitError or GeneralAnswers.ExpiredTokenError;

    /// <summary>After an answer was lost: fits a step to what the portal has now.</summary>
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
