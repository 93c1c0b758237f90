using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Templates;

/// <summary>A method that changes the templates of an application (portal: 24.1).</summary>
internal abstract class TemplateMethod(string verb) : ApplicationMethod("bizproc.workflow.template." + verb, AccessGrant.Bizproc)
{
    protected sealed override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state) =>
        caller.IsAdministrator ? InvokeFor(StoredTemplate.CodeOf(state.Applications.Get(application).Number), caller, KeyCase.UpperTop(parameters), state) : GeneralAnswers.AccessDenied;

    /// <summary>Runs the method.</summary>
    /// <param name="owner">The portal's code of the application as an owner of templates.</param>
    /// <param name="caller">The caller, an administrator.</param>
    /// <param name="parameters">The parameters, with names in upper case.</param>
    /// <param name="state">The state of the portal.</param>
    protected abstract MethodResult InvokeFor(string owner, Caller caller, PhpArray parameters, PortalState state);

    /// <summary>Finds a template that the application may change, or the refusal.</summary>
    protected static (StoredTemplate? Template, PortalError Refusal) Find(PhpValue id, string owner, string verb, PortalState state)
    {
        if (state.Templates.Find(id.ToInteger()) is not { } template) return (null, TemplateAnswers.NotFound);

        return template.SystemCode == owner ? (template, default) : (null, TemplateAnswers.NotOwner(verb));
    }
}
