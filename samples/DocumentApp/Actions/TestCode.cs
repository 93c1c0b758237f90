using Bizproc;

namespace DocumentApp.Actions;

/// <summary>The action whose filter the documentation's page of <c>bizproc.activity.update</c> changes.</summary>
[BizprocActivity("action_test_code", Name = "Test action", AuthUserId = 1, Subscription = SubscriptionMode.DoNotWait)]
[BizprocInclude("lists")]
[BizprocInclude(DocumentKind.Deal)]
public sealed partial class TestCode;
