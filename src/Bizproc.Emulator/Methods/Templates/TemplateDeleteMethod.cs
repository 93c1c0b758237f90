using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Templates;

/// <summary>The method <c>bizproc.workflow.template.delete</c>, which returns <c>null</c> (portal: 24.1). Workflows that run go on.</summary>
internal sealed class TemplateDeleteMethod() : TemplateMethod("delete")
{
    protected override MethodResult InvokeFor(string owner, Caller caller, PhpArray parameters, PortalState state)
    {
        var (template, refusal) = Find(parameters["ID"], owner, "delete", state);
        if (template is null) return refusal;

        state.Templates.Remove(template);
        return new MethodResult(PhpNull.Value);
    }
}
