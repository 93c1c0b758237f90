using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Runs;

/// <summary>A step of an action that is about to start.</summary>
/// <param name="Action">The registration of the action.</param>
/// <param name="Workflow">The id of the workflow.</param>
/// <param name="Activity">The name of the step.</param>
/// <param name="Document">The document.</param>
/// <param name="Inputs">The values of the properties, after all expressions are evaluated.</param>
/// <param name="Settings">The settings of the step.</param>
internal sealed record StepLaunch(Registration Action, string Workflow, string Activity, RunDocument Document, PhpArray Inputs, StepSettings Settings);
