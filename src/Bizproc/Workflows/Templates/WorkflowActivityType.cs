using System.Security.Cryptography;
using System.Text;
using Bizproc.Protocol;

namespace Bizproc;

/// <summary>The names that steps have in a workflow template.</summary>
public static class WorkflowActivityType
{
    /// <summary>Gets the name by which a template refers to an application's action or robot, such as <c>rest_0cc175b9c0f1b6a831c399e269772661</c>.</summary>
    /// <param name="applicationId">The client id of the application, such as <c>local.66e412fdc9bd44.36306599</c>; <c>app.1</c> in the emulator.</param>
    /// <param name="code">The code of the action.</param>
    public static string ForAction(string applicationId, string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationId);
        ArgumentException.ThrowIfNullOrEmpty(code);
#pragma warning disable CA5351 // The portal names its rows with MD5. Nothing is protected by it.
        byte[] hash = MD5.HashData(Encoding.UTF8.GetBytes($"{applicationId}@{code}"));
#pragma warning restore CA5351
        return ActivityTypes.RestPrefix + Convert.ToHexStringLower(hash);
    }
}
