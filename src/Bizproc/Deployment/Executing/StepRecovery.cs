using Bizproc.Actions;
using Bizproc.Deployment.Planning;
using Bizproc.Protocol;

namespace Bizproc.Deployment.Executing;

/// <summary>Classifies a refusal: the portal changed concurrently, a limit was hit, or the action failed for good.</summary>
internal static class StepRecovery
{
    /// <summary>Changes a step to the one that fits the actual state of the portal, at most once for each action.</summary>
    /// <returns>True if there is such a step.</returns>
    public static bool TryHeal(PendingAction action, PortalException refusal)
    {
        if (action.IsHealed) return false;

        switch (action.Step, refusal.Error)
        {
            case (PendingStep.Delete, _) when TriggerAnswers.MeansNotFound(refusal.Error, refusal.Description):
                action.Succeed();
                break;

            case (PendingStep.Add, ActionAnswers.AlreadyInstalledError):
                action.UpdateAll();
                break;

            case (PendingStep.Update or PendingStep.FreePage, ActionAnswers.NotFoundError):
                action.Step = PendingStep.Add;
                break;

            case (PendingStep.Delete or PendingStep.DeleteOther, ActionAnswers.NotFoundError):
                action.Succeed();
                break;

            default:
                return false;
        }

        action.IsHealed = true;
        return true;
    }

    /// <summary>True if the refusal means that another action has the settings page that the step uses.</summary>
    public static bool IsPageTaken(PendingAction action, PortalException refusal) =>
        action.TakesPage && PlacementClash.Is(refusal.Error, refusal.Description);

    /// <summary>True if a command of a batch hit a limit or an expired token. A separate request can handle these.</summary>
    public static bool WantsCallOfItsOwn(PortalException refusal) =>
        refusal.Error is GeneralAnswers.QueryLimitError or GeneralAnswers.OperationTimeLimitError or GeneralAnswers.ExpiredTokenError;

    /// <summary>Adapts a step to the current state of the portal after an answer was lost.</summary>
    public static void Settle(PendingAction action, PortalContents contents)
    {
        bool isThere = contents.Has(action.Kind, action.Code);
        switch (action.Step)
        {
            case PendingStep.Add when isThere:
                action.UpdateAll();
                break;

            case PendingStep.Update or PendingStep.FreePage when !isThere:
                action.Step = PendingStep.Add;
                break;

            case PendingStep.Delete when !isThere:
            case PendingStep.DeleteOther when !contents.Has(action.Kind.Other, action.Code):
                action.Succeed();
                break;
        }
    }
}
