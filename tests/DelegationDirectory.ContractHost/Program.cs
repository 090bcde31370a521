using DelegationDirectory.ContractHost.Hosting;

return await HostCommand.RunAsync(args);
